// React with AG Grid and a long list: its rows are virtual by themselves.
import { AllCommunityModule, ModuleRegistry } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { createRoot } from "react-dom/client";
import { columns, listed } from "./entries.mjs";
import { presented } from "./rows.mjs";

ModuleRegistry.registerModules([AllCommunityModule]);

const shown = columns.map(([field, headerName]) => ({ field, headerName, flex: field === "name" ? 2 : 1 }));
const rows = await listed();
createRoot(document.getElementById("root")).render(
  <div style={{ height: 760 }}><AgGridReact rowData={rows} columnDefs={shown} animateRows={false} onFirstDataRendered={presented} /></div>);
