import { ReviewQueue } from "../../components/review/review-queue.tsx";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import type { StoredWorkState } from "../own-work/use-stored-work.ts";
import { useReview } from "./use-review.ts";

interface ReviewAppProps {
  stored: StoredWorkState;
  /** The indexes that the reader moderates: one at least. */
  services: readonly JoinedService[];
}

/** Wires the review queue to its service: nothing is asked of it before the queue is opened. */
export function ReviewApp({ stored, services }: ReviewAppProps) {
  const review = useReview(stored, services);
  return review && <ReviewQueue {...review} />;
}
