/** How a queue behaves with so many people serving it. Times are in the unit of the rates. */
export type Queue = {
  /** ρ = λ ÷ (cμ): the share of their time that servers are busy. */
  readonly utilisation: number;
  /** Erlang C: the probability that somebody who comes has to wait. */
  readonly waitingProbability: number;
  /** W_q = P_w ÷ (cμ − λ): how long they wait on average, those who need not wait included. */
  readonly meanWait: number;
  /** L_q = λ·W_q (Little's law): how many wait on average. */
  readonly meanWaiting: number;
};

/**
 * A queue with Poisson arrivals, exponential service times and several servers (M/M/c).
 *
 * Source: A. K. Erlang 1917; method.md 3.2. Computed by the recursion of Erlang B, which does not overflow however many
 * servers there are: B(0) = 1, B(k) = aB(k−1) ÷ (k + aB(k−1)), then C = B ÷ (1 − ρ(1 − B)), with a = λ ÷ μ.
 * @param arrivals λ, per unit of time; at least 0
 * @param service μ, how many one server serves per unit of time; above 0
 * @param servers c, a whole number from 1
 * @returns undefined where the queue grows without end, that is, where ρ ≥ 1
 */
export function erlangC(arrivals: number, service: number, servers: number): Queue | undefined {
  const load = arrivals / service;
  const utilisation = load / servers;
  if (utilisation >= 1) return undefined;
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (load * blocked) / (k + load * blocked);
  const waitingProbability = blocked / (1 - utilisation * (1 - blocked));
  const meanWait = waitingProbability / (servers * service - arrivals);
  return { utilisation, waitingProbability, meanWait, meanWaiting: arrivals * meanWait };
}

/** The fewest servers with which people wait no longer than a standard on average. `arrivals` must be finite. */
export function serversFor(arrivals: number, service: number, longestWait: number): number {
  let servers = Math.floor(arrivals / service) + 1;
  for (; ; servers += 1) {
    const queue = erlangC(arrivals, service, servers);
    if (queue && queue.meanWait <= longestWait) return servers;
  }
}
