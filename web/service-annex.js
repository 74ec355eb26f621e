// Defines <service-annex>. Loaded twice, the first definition stays.
import { ServiceAnnex } from "./annex/element.js";

if (!customElements.get("service-annex")) customElements.define("service-annex", ServiceAnnex);
