// React with AG Grid: what a portal with a grid has already.
import { AllCommunityModule, ModuleRegistry } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { fetched, presented, rowsOf } from "./rows.mjs";

ModuleRegistry.registerModules([AllCommunityModule]);

function Sheet({ first }) {
  const [annexes, setAnnexes] = useState(first);
  window.swap = (place, annex) => setAnnexes((before) => before.map((each, at) => (at === place ? annex : each)));
  const rows = useMemo(() => rowsOf(annexes), [annexes]);
  const columns = useMemo(() => [
    { field: "section" }, { field: "term", pinned: "left" },
    ...annexes.map((annex, place) => ({
      headerName: `${annex.service.name} ${annex.service.edition ?? ""}`, width: 260, wrapText: true,
      valueGetter: ({ data }) => Object.values(data.cells[place]).filter(Boolean).join(" · "),
    })),
  ], [annexes]);
  return <div style={{ height: 760 }}><AgGridReact rowData={rows} columnDefs={columns} animateRows={false} onFirstDataRendered={presented} /></div>;
}

createRoot(document.getElementById("root")).render(<Sheet first={await fetched()} />);
