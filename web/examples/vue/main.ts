// <service-annex> in Vue 3, with render functions, which need no compiler of templates (and no 'unsafe-eval'). In a
// template the same is: <service-annex :service="service" @annex-statechange="told">.
import { createApp, defineComponent, h, ref } from "vue";
import type { AnnexStateChangeEvent } from "../../service-annex.js";

const services = [["", "Tous"], ["noms-de-domaine", "Noms de domaine"], ["messagerie-hebergee", "Messagerie hébergée"]];

const Portal = defineComponent(() => {
  const service = ref("");
  const shown = ref("");
  const isOpen = ref(true);
  const told = ({ detail }: AnnexStateChangeEvent) => {
    shown.value = `${detail.state.view} ${detail.state.service ?? ""}`.trim();
  };
  const choose = (event: Event) => { service.value = (event.target as HTMLSelectElement).value; };
  const annex = () => h("service-annex", { catalog: "/annex/catalog/index.json", service: service.value, onAnnexStatechange: told }, [
    h("p", h("a", { href: "/annex/noms-de-domaine.html" }, "Noms de domaine, l’annexe en page simple")),
  ]);
  return () => [
    h("p", [
      h("label", { for: "service" }, "Service"), " ",
      h("select", { id: "service", value: service.value, onChange: choose }, services.map(([value, name]) => h("option", { value }, name))), " ",
      h("button", { id: "close", type: "button", onClick: () => { isOpen.value = false; } }, "Fermer"),
    ]),
    h("p", ["Affiché : ", h("output", { id: "shown" }, shown.value)]),
    isOpen.value ? annex() : null,
  ];
});

createApp(Portal).mount("#portal");
