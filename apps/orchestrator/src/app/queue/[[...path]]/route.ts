import { notAnOperator, operatorOf } from '../../../access/operators-route.ts'
import type { Board } from '../../../sync/queue/board.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'

let board: Promise<Board> | undefined

/** bull-board, to look at: for operators and admins who are signed in. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  board ??= getReceiver().queue.board('/queue')
  return (await board)(request)
}
