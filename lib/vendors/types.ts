/** What admins see of vendors. Client-safe. */

export type StaffView = {
  id: string;
  name: string;
  email: string | null;
  /** False until they first came in. */
  signedIn: boolean;
};

/** A vendor in the list, with the first few of its staff. */
export type VendorRowView = {
  id: string;
  slug: string;
  name: string;
  removed: boolean;
  staff: { name: string; email: string | null }[];
  staffCount: number;
};

/** One vendor with all its staff. `platform` is what the store's platform calls it; null: made by hand. */
export type VendorView = {
  slug: string;
  name: string;
  removedAt: Date | null;
  platform: { source: string; externalId: string } | null;
  staff: StaffView[];
};
