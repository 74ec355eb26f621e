// The core as the benchmark's program has it (search_bench.cpp, bulk_bench.cpp), with the words and terms of a catalog.
export async function loadCore(index) {
  const { default: factory } = await import(new URL("annex_bench.js", location.href).href);
  const core = await factory();
  const lend = (bytes, call) => {
    const pointer = core._bench_alloc(bytes.length || 1);
    core.HEAPU8.set(bytes, pointer);
    const answer = call(pointer, bytes.length);
    core._bench_free(pointer);
    return answer;
  };
  if (!lend(await bytesOf(index.references.fr), core._bench_reference)) throw new Error("a reference with problems");
  return { core, lend };
}

export const json = async (name) => (await fetch(name)).json();
export const bytesOf = async (name) => new Uint8Array(await (await fetch(`annex/catalog/${name}`)).arrayBuffer());
