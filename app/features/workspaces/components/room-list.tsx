import { Link } from "@remix-run/react";
import { Lock } from "lucide-react";
import { Badge } from "~/components/badge";
import { useT } from "~/components/translation";
import type { RoomWithRole } from "../directory.server";

/** Beyond this the list says only that there is more. */
const counted = 50;

/** Workspaces to go to, each with the question it wants to answer. */
export function RoomList({ rooms }: { rooms: readonly RoomWithRole[] }) {
  const t = useT();
  return (
    <ul className="rooms">
      {rooms.map((room) => (
        <li key={room.id}>
          <div>
            <div className="room-head">
              <h3>
                <Link to={`/workspaces/${room.slug}`}>{room.name}</Link>
              </h3>
              {room.role ? (
                <Badge tone="accent">{t(`common:workspaceRole.${room.role}`)}</Badge>
              ) : null}
              {room.state === "concluded" ? (
                <Badge icon={Lock}>{t("workspaces:readOnly")}</Badge>
              ) : null}
            </div>
            <RoomQuestion room={room} />
          </div>
          <div className="room-facts">
            <RoomNews news={room.news} />
            {room.visibility === "name_only" && !room.role ? null : (
              <span>
                {t(`workspaces:kind.${room.kind}`)}
                {room.state === "active" ? "" : `, ${t(`workspaces:state.${room.state}`)}`}
              </span>
            )}
            {room.organisations === null ? null : (
              <span>{t("workspaces:organisations", { count: room.organisations })}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function RoomQuestion({ room }: { room: RoomWithRole }) {
  const t = useT();
  if (room.question) return <p className="room-question">{room.question}</p>;
  return room.visibility === "name_only" ? (
    <p className="room-question muted">{t("workspaces:nameOnly")}</p>
  ) : null;
}

function RoomNews({ news }: { news: number }) {
  const t = useT();
  if (news === 0) return null;
  return (
    <Badge tone="info">
      {news > counted
        ? t("workspaces:newsMany", { count: counted })
        : t("workspaces:news", { count: news })}
    </Badge>
  );
}
