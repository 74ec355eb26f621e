// React with TanStack Table: a lean page of today.
import { flexRender, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { fetched, holdNames, presented, rowsOf } from "./rows.mjs";

function Sheet({ first }) {
  const [annexes, setAnnexes] = useState(first);
  window.swap = (place, annex) => setAnnexes((before) => before.map((each, at) => (at === place ? annex : each)));
  const data = useMemo(() => rowsOf(annexes), [annexes]);
  const columns = useMemo(() => [
    { accessorKey: "section", header: "Section" },
    { accessorKey: "term", header: "Row" },
    ...annexes.map((annex, place) => ({
      id: `service-${place}`, header: `${annex.service.name} ${annex.service.edition ?? ""}`,
      cell: ({ row }) => {
        const { answer, retention, details } = row.original.cells[place];
        return <div><b>{answer}</b> <span>{retention}</span> <small>{details}</small></div>;
      },
    })),
  ], [annexes]);
  const table = useReactTable({ data, columns, getCoreRowModel: getCoreRowModel() });
  return (
    <div id="box"><table>
      <thead>{table.getHeaderGroups().map((group) => <tr key={group.id}>{group.headers.map((header) => <th key={header.id}>{flexRender(header.column.columnDef.header, header.getContext())}</th>)}</tr>)}</thead>
      <tbody>{table.getRowModel().rows.map((row) => <tr key={row.id}>{row.getVisibleCells().map((cell) => <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>)}</tr>)}</tbody>
    </table></div>
  );
}

holdNames();
const annexes = await fetched();
createRoot(document.getElementById("root")).render(<Sheet first={annexes} />);
presented();
