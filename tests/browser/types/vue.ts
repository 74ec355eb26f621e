// <service-annex> in Vue's templates: what its compiler's types say of the properties.
import type { GlobalComponents } from "vue";
import type {} from "../../../web/service-annex.vue.js";

type Props = InstanceType<GlobalComponents["service-annex"]>["$props"];

export const fine: Props = {
  catalog: "catalog/index.json", service: "one", theme: "dark", lang: "fr", state: { view: "list" }, class: "annex",
  onAnnexStatechange: (event) => event.detail.state.view, onAnnexReady: () => {}, "sync-url": "query",
};

// @ts-expect-error no such view
export const view: Props = { view: "map" };
// @ts-expect-error no such member
export const state: Props = { state: { services: [] } };
