// What `sheaf pack` writes before the worker's own code (src/publish/site/service_worker.h).

/** Path below the site's root, bytes on the way (with brotli, where it has a twin), and the content's hash. */
type SiteFile = [path: string, bytes: number, hash: string];

declare const sheafSite: {
  /** What starts the reader: all of one version, or nothing. `page` is the page without an article. */
  reader: {version: string, page: string, files: SiteFile[]},
  /** The articles: `version` is the hash of collection.json. */
  collection: {version: string, files: SiteFile[]},
};

/** collection.json, as far as the worker reads it. */
interface Manifest {
  _sheaf: {
    categories?: {id: string, list_pages?: string[]}[],
    shards?: {first: string, path: string}[],
  };
}

/** An articles/<hash>.json: articles, and old ids that lead to others. */
interface Shard {
  items?: {id: string, title?: string, summary?: string, date_published?: string, language?: string}[];
}
