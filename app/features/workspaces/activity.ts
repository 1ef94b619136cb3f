/** The acts that a workspace's activity tells of. What the gate and the queue do is not among them. */
export const activityActs = [
  "item.published",
  "item.revised",
  "item.restored",
  "item.label_tightened",
  "item.withdrawn",
  "comment.published",
  "member.admitted",
  "member.joined",
  "member.role_changed",
  "member.removed",
  "member.left",
  "recertification.kept",
  "grant.expired",
  "join.requested",
  "join.granted",
  "join.declined",
  "join.withdrawn",
] as const;

export type ActivityAct = (typeof activityActs)[number];
