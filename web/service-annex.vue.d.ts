// Types of <service-annex> in templates of Vue 3. Tell Vue's compiler that it is no component:
// isCustomElement: (tag) => tag === "service-annex".
import type { DefineComponent, HTMLAttributes } from "vue";
import type { AnnexAttributes, AnnexErrorEvent, AnnexProperties, AnnexReadyEvent, AnnexStateChangeEvent } from "./service-annex.js";

export interface ServiceAnnexProps extends Omit<HTMLAttributes, keyof AnnexProperties>, AnnexProperties, Pick<AnnexAttributes, "lang" | "sync-url"> {
  onAnnexReady?: (event: AnnexReadyEvent) => void;
  onAnnexStatechange?: (event: AnnexStateChangeEvent) => void;
  onAnnexError?: (event: AnnexErrorEvent) => void;
}

declare module "vue" {
  interface GlobalComponents {
    "service-annex": DefineComponent<ServiceAnnexProps>;
  }
}
