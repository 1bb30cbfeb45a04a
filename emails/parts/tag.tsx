import { light } from "./palette";

/** The order as a flat tag with its gold ring. */
export function Tag({ words }: { words: string }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ marginBottom: 20 }}>
      <tbody>
        <tr>
          <td className="tag" style={{ ...tag, borderRadius: "4px 0 0 4px", padding: "0 9px 0 10px" }}>
            <span style={ring} />
          </td>
          <td className="tag" style={{ ...tag, borderRadius: "0 4px 4px 0", paddingRight: 12 }}>
            {words}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const tag = {
  backgroundColor: light.seaTint,
  color: light.ink,
  fontSize: 14,
  lineHeight: "30px",
  fontWeight: 700,
};

const ring = {
  display: "inline-block",
  width: 6,
  height: 6,
  border: `2px solid ${light.gold}`,
  borderRadius: 5,
  verticalAlign: "middle",
};
