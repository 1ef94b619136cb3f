type PersonLineProps = {
  name: string;
  organisation?: string | undefined;
  /** Such as "chair". */
  role?: string | undefined;
};

/** A person as they are named everywhere: name, then organisation, then role. */
export function PersonLine({ name, organisation, role }: PersonLineProps) {
  return (
    <span className="person">
      <b>{name}</b>
      {organisation ? <span>, {organisation}</span> : null}
      {role ? <span> ({role})</span> : null}
    </span>
  );
}
