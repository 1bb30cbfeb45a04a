/** The goods that may hang, with the ground of their tile: light | dark, as in public/goods. */
const grounds = {
  "brass-lamp": "fill-[light-dark(#f9e1c0,#c5a376)]",
  "stoneware-mug": "fill-[light-dark(#fbdcd8,#c89e98)]",
  "weekend-backpack": "fill-[light-dark(#dce4f9,#9ea9c6)]",
  teapot: "fill-[light-dark(#d0ecdf,#8cb4a2)]",
  "farmhouse-chair": "fill-[light-dark(#dcebcb,#9eb286)]",
  "bud-vase": "fill-[light-dark(#ebdff3,#b3a2be)]",
  "storm-lantern": "fill-[light-dark(#cfebf0,#8ab2b9)]",
};

type HangingTagProps = {
  goods: keyof typeof grounds;
  /** The knot on the thread, in the drawing's own units. */
  x: number;
  y: number;
  /** Degrees; hung things are never quite straight. */
  lean: number;
  size?: number;
  /** What is seen through the hole. */
  behind: string;
};

/** Inside an `svg`: a tag 150 × 205 with its goods, on a loop from a knot. */
export function HangingTag({ goods, x, y, lean, size = 1, behind }: HangingTagProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${lean}) scale(${size})`}>
      <path
        d="M-43 28h86q4 0 7 3l23 25q3 3 3 7v162q0 8-8 8h-136q-8 0-8-8V63q0-4 3-7l23-25q3-3 7-3z"
        className={grounds[goods]}
      />
      <image href={`/goods/${goods}.svg`} x="-70" y="68" width="140" height="140" />
      <circle cx="0" cy="51" r="6.5" className={behind} />
      <path d="M0 0c-5 14-5 36 0 52c5-16 5-38 0-52" className="fill-none stroke-gold" strokeWidth="2" />
      <circle cx="0" cy="0" r="4.5" className="fill-gold" />
    </g>
  );
}
