import { TruckIcon } from "@/components/ui/icons";
import type { TrackingView } from "@/lib/orders/types";

/** Where the parcels are: a link where the store gave one. Nothing for none. */
export function TrackingList({ tracking }: { tracking: TrackingView[] }) {
  if (tracking.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {tracking.map((parcel) => (
        <li key={`${parcel.carrier} ${parcel.number}`} className="flex items-start gap-2 text-control">
          <TruckIcon className="mt-px shrink-0 text-sea" />
          <Parcel {...parcel} />
        </li>
      ))}
    </ul>
  );
}

function Parcel({ carrier, number, url }: TrackingView) {
  if (url === null) {
    return (
      <span className="min-w-0">
        {carrier}, {number}
      </span>
    );
  }
  return (
    <a
      href={url}
      rel="noopener noreferrer nofollow"
      className="reach min-w-0 text-sea underline underline-offset-3 hover:text-sea-deep hover:decoration-2"
    >
      Track with {carrier}, {number}
    </a>
  );
}
