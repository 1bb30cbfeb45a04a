/** Who asks. Every function that reads or writes for somebody takes one of these. Client-safe. */

/**
 * A customer under /account. `orderIds` is null for a whole account, else the orders that access links opened, beside
 * the conversations about no order that they did (`threadIds`).
 */
export type CustomerViewer = { as: "customer"; userId: string; orderIds: string[] | null; threadIds?: string[] };

/** Staff of one or more vendors under /seller. `vendorIds` is never empty. */
export type VendorViewer = { as: "vendor"; userId: string; vendorIds: string[] };

/** Staff of the store under /seller. */
export type AdminViewer = { as: "admin"; userId: string };

export type SellerViewer = VendorViewer | AdminViewer;
export type Viewer = CustomerViewer | SellerViewer;
