// <service-annex> in React's JSX: what may be written and what may not.
import type {} from "../../../web/service-annex.react.js";

export const fine = [
  <service-annex catalog="catalog/index.json" service="one" view="annex" lang="fr" theme="auto" className="annex" id="annex"
    state={{ view: "list" }} onannex-ready={(event) => event.detail} onannex-error={(event) => event.detail.message}
    onannex-statechange={(event) => event.detail.state.service} ref={(element) => { element?.exportAs("csv"); }}>
    <p>…</p>
  </service-annex>,
  <service-annex catalog="c" sync-url="hash" />,
];

// @ts-expect-error no such theme
export const theme = <service-annex theme="sepia" />;
// @ts-expect-error no such attribute
export const attribute = <service-annex services="one" />;
// @ts-expect-error the event has no such detail
export const event = <service-annex onannex-ready={({ detail }) => detail.state.view} />;
