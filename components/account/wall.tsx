import { HangingTag } from "@/components/ui/hanging-tag";

/** The wall beside sign-in: what orders are about, on two threads. A phone shows the upper one. Decoration. */
export function SignInWall() {
  return (
    <div className="h-62 overflow-hidden bg-deep desk:h-auto desk:min-h-full">
      <svg
        aria-hidden="true"
        viewBox="0 0 656 860"
        preserveAspectRatio="xMidYMin slice"
        fill="none"
        className="size-full"
      >
        <path d="M-400 -240L0 119Q272 322 656 92l400-260" className="stroke-gold" strokeWidth="3" />
        <HangingTag goods="brass-lamp" x={104.5} y={179.3} lean={-4} size={1.02} behind="fill-deep" />
        <HangingTag goods="stoneware-mug" x={319.8} y={212.6} lean={3} size={0.88} behind="fill-deep" />
        <HangingTag goods="weekend-backpack" x={528.7} y={157.7} lean={-2} size={1.06} behind="fill-deep" />
        <path d="M-400 180L0 526Q212 681 656 452l400-210" className="stroke-gold" strokeWidth="3" />
        <HangingTag goods="teapot" x={94.1} y={572.6} lean={4} size={0.9} behind="fill-deep" />
        <HangingTag goods="farmhouse-chair" x={317.1} y={577.9} lean={-3} size={1.06} behind="fill-deep" />
        <HangingTag goods="bud-vase" x={528} y={512} lean={3} size={0.9} behind="fill-deep" />
      </svg>
    </div>
  );
}
