/** Shows what a field is called; `optional` is said of one that may be left out. */
export function FieldLabel(props: { htmlFor: string; label: string; optional: string | false }) {
  return (
    <label htmlFor={props.htmlFor} className="text-sm font-medium">
      {props.label}
      {props.optional && <span className="font-normal text-muted"> ({props.optional})</span>}
    </label>
  )
}

/** Shows what is wrong with a field, by which its control is described. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  return (
    problem && (
      <p id={id} className="mt-1 text-sm text-danger">
        {problem}
      </p>
    )
  )
}
