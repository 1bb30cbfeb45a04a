import { HangingTag } from "./hanging-tag";

/** The drawing at the store's front door: the same goods, on one thread across. Decoration. */
export function FrontDoorDrawing() {
  return (
    <div className="h-52 overflow-hidden rounded-dialog bg-deep desk:h-88">
      <svg
        aria-hidden="true"
        viewBox="0 0 1072 352"
        preserveAspectRatio="xMidYMid slice"
        fill="none"
        className="size-full"
      >
        <path d="M-300 -90L0 30Q520 250 1072 20l300-120" className="stroke-gold" strokeWidth="3" />
        <HangingTag goods="brass-lamp" x={114.8} y={73} lean={-4} size={0.92} behind="fill-deep" />
        <HangingTag goods="stoneware-mug" x={314.9} y={121.5} lean={3} size={0.8} behind="fill-deep" />
        <HangingTag goods="weekend-backpack" x={528} y={137.5} lean={-2} size={0.9} behind="fill-deep" />
        <HangingTag goods="teapot" x={743.7} y={117.5} lean={4} size={0.8} behind="fill-deep" />
        <HangingTag goods="farmhouse-chair" x={950.9} y={65.2} lean={-3} size={0.92} behind="fill-deep" />
      </svg>
    </div>
  );
}
