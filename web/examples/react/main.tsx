// <service-annex> in React 19: properties as props, events as on + their name; taken away like any element.
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import type { AnnexStateChangeEvent, ServiceAnnex } from "../../service-annex.js";
import type {} from "../../service-annex.react.js";

function Portal() {
  const [service, setService] = useState("");
  const [shown, setShown] = useState("");
  const [isOpen, setOpen] = useState(true);
  const annex = useRef<ServiceAnnex>(null);
  const told = ({ detail }: AnnexStateChangeEvent) => setShown(`${detail.state.view} ${detail.state.service ?? ""}`.trim());
  return (
    <>
      <p>
        <label htmlFor="service">Service</label>{" "}
        <select id="service" value={service} onChange={(event) => setService(event.target.value)}>
          <option value="">Tous</option>
          <option value="noms-de-domaine">Noms de domaine</option>
          <option value="messagerie-hebergee">Messagerie hébergée</option>
        </select>{" "}
        <button id="close" type="button" onClick={() => setOpen(false)}>Fermer</button>
      </p>
      <p>Affiché : <output id="shown">{shown}</output></p>
      {isOpen && (
        <service-annex ref={annex} catalog="/annex/catalog/index.json" service={service} onannex-statechange={told}>
          <p><a href="/annex/noms-de-domaine.html">Noms de domaine, l’annexe en page simple</a></p>
        </service-annex>
      )}
    </>
  );
}

createRoot(document.querySelector("#portal")!).render(<Portal />);
