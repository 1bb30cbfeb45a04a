/** The columns a row of the seller's Messages shares with its head, from `panel` on: customer, vendor (for admins), latest, waiting, date. */
export const columns = {
  admin: "panel:grid panel:grid-cols-[minmax(0,11rem)_minmax(0,8.5rem)_minmax(0,1fr)_9rem_5.5rem]",
  vendor: "panel:grid panel:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_9rem_5.5rem]",
};
