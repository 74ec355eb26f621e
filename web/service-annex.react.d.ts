// Types of <service-annex> in the JSX of React 19, which sets properties where there are some and listens to
// `on` and the name of the event. Rendered on the server, write `sync-url`, as HTML does.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AnnexAttributes, AnnexErrorEvent, AnnexProperties, AnnexReadyEvent, AnnexStateChangeEvent, ServiceAnnex } from "./service-annex.js";

type OfEveryElement = Omit<DetailedHTMLProps<HTMLAttributes<ServiceAnnex>, ServiceAnnex>, keyof AnnexProperties>;

export interface ServiceAnnexProps extends OfEveryElement, AnnexProperties, Pick<AnnexAttributes, "sync-url"> {
  "onannex-ready"?: (event: AnnexReadyEvent) => void;
  "onannex-statechange"?: (event: AnnexStateChangeEvent) => void;
  "onannex-error"?: (event: AnnexErrorEvent) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "service-annex": ServiceAnnexProps;
    }
  }
}
