/** The columns a row of the seller's Messages shares with its head, from `panel` on: customer, vendor (for admins), latest, waiting, date. */
export const columns = {
  admin: "panel:grid row-columns-admin",
  vendor: "panel:grid row-columns-vendor",
};
