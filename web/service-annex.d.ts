// Types of <service-annex>: its attributes, properties, method and events. For JSX of React take also
// service-annex.react.d.ts, for templates of Vue service-annex.vue.d.ts.

export type AnnexView = "list" | "annex" | "compare" | "changes" | "needs";
export type AnnexTheme = "auto" | "light" | "dark";
export type AnnexPresentation = "auto" | "canvas" | "text";
export type AnnexSyncUrl = "hash" | "query";
export type AnnexFormat = "csv" | "json" | "jsonld" | "html" | "markdown";

/**
 * What the reader looks at. All of it can be left out; what makes no sense changes nothing. Dates are written
 * 2026-01-31.
 */
export interface AnnexState {
  view?: AnnexView;
  /** Id of the annex that is open. */
  service?: string;
  /** Of the annex; the newest where it is left out. */
  version?: string;
  /** The version to compare with, in the view of changes. */
  older?: string;
  /** What is searched for in the list. */
  query?: string;
  /** Of the list, or of the services that are compared; "1" is the first. */
  page?: string;
  facets?: string[];
  /** Ids of the services chosen for comparison. */
  compared?: string[];
  /** Id of the service that the others are compared with. */
  baseline?: string;
  onlyDifferences?: boolean;
  needs?: string[];
  /** Keys of the rows whose wording is open. */
  openRows?: string[];
  /** The date whose law counts. */
  asOf?: string;
  /** Told, and not to be set: see `lang`. */
  language?: string;
}

/** What can be written in HTML. */
export interface AnnexAttributes {
  /** URL of the catalog's index. */
  catalog?: string;
  /** Id of the annex to open; without it the list is shown. */
  service?: string;
  /** Ids of the services to compare, space separated. */
  compare?: string;
  view?: AnnexView;
  /** BCP 47; without it that of the nearest element with a `lang`. */
  lang?: string;
  theme?: AnnexTheme;
  presentation?: AnnexPresentation;
  /** Mirrors the state in the page's address; without it the widget never touches it. */
  "sync-url"?: AnnexSyncUrl;
}

export type AnnexReadyEvent = CustomEvent<Record<string, never>>;
export type AnnexStateChangeEvent = CustomEvent<{ state: AnnexState }>;
/** The widget cannot run (then there is a `reason`), or a file could not be read. */
export type AnnexErrorEvent = CustomEvent<{ message: string; reason?: string }>;

/** The events by name; all of them bubble and leave shadow roots. */
export interface AnnexEventMap {
  "annex-ready": AnnexReadyEvent;
  "annex-statechange": AnnexStateChangeEvent;
  "annex-error": AnnexErrorEvent;
}

/**
 * The element. Properties reflect their attributes: a value that the attribute cannot have reads as its default, and
 * null or nothing takes the attribute away. Parts for ::part(): `canvas`, `text`.
 */
export class ServiceAnnex extends HTMLElement {
  get catalog(): string;
  set catalog(value: string | null | undefined);
  get service(): string;
  set service(value: string | null | undefined);
  get compare(): string;
  set compare(value: string | null | undefined);
  get view(): AnnexView | "";
  set view(value: AnnexView | "" | null | undefined);
  get theme(): AnnexTheme;
  set theme(value: AnnexTheme | "" | null | undefined);
  get presentation(): AnnexPresentation;
  set presentation(value: AnnexPresentation | "" | null | undefined);
  get syncUrl(): AnnexSyncUrl | "";
  /** Read when the widget starts. */
  set syncUrl(value: AnnexSyncUrl | "" | null | undefined);
  get state(): AnnexState;
  /** Goes there; what is left out is at its beginning. */
  set state(value: AnnexState | null | undefined);
  /** Kept when the first page is shown, broken when the widget cannot run. */
  get ready(): Promise<void>;
  /** What is shown, as a file; rejected where it cannot be told in that format. */
  exportAs(format: AnnexFormat): Promise<Blob>;

  addEventListener<K extends keyof AnnexEventMap>(type: K, listener: (this: ServiceAnnex, event: AnnexEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: ServiceAnnex, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof AnnexEventMap>(type: K, listener: (this: ServiceAnnex, event: AnnexEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: ServiceAnnex, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What a framework may set as properties. */
export interface AnnexProperties {
  catalog?: string | null;
  service?: string | null;
  compare?: string | null;
  view?: AnnexView | "" | null;
  theme?: AnnexTheme | "" | null;
  presentation?: AnnexPresentation | "" | null;
  syncUrl?: AnnexSyncUrl | "" | null;
  state?: AnnexState | null;
}

/** Custom properties of CSS that give the widget the portal's look. */
export type AnnexCustomProperty =
  | "--annex-accent" | "--annex-surface" | "--annex-text" | "--annex-border" | "--annex-radius"
  | "--annex-font-family" | "--annex-font-size" | "--annex-top";

declare global {
  interface HTMLElementTagNameMap {
    "service-annex": ServiceAnnex;
  }
  interface GlobalEventHandlersEventMap extends AnnexEventMap {}
}
