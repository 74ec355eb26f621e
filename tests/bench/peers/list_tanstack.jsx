// React with TanStack Table and TanStack Virtual: a lean long list of today.
import { flexRender, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { createRoot } from "react-dom/client";
import { columns, listed, lookLikeAList, rowHeight } from "./entries.mjs";
import { presented } from "./rows.mjs";

const shown = columns.map(([accessorKey, header]) => ({ accessorKey, header }));

function List({ data }) {
  const box = useRef(null);
  const { rows } = useReactTable({ data, columns: shown, getCoreRowModel: getCoreRowModel() }).getRowModel();
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 5 });
  return (
    <div id="box" ref={box}><div style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => (
        <div key={rows[index].id} className="row" style={{ transform: `translateY(${start}px)` }}>
          {rows[index].getVisibleCells().map((cell) => <div key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</div>)}
        </div>))}
    </div></div>
  );
}

lookLikeAList();
createRoot(document.getElementById("root")).render(<List data={await listed()} />);
presented();
