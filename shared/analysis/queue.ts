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

/**
 * The share of people who are served within a time: 1 − C·e^(−(cμ−λ)t), the distribution of the wait in an M/M/c queue.
 * @param longest t, in the unit of the rates
 * @returns undefined where the queue grows without end
 */
export function servedWithin(arrivals: number, service: number, servers: number, longest: number): number | undefined {
  const queue = erlangC(arrivals, service, servers);
  return queue && 1 - queue.waitingProbability * Math.exp(-(servers * service - arrivals) * longest);
}

/** The fewest servers for which something holds that holds for all above; `arrivals` must be finite. */
function fewest(arrivals: number, service: number, holds: (servers: number) => boolean): number {
  const least = Math.floor(arrivals / service) + 1;
  // Doubled until it holds, then halved back: a queue that takes long to compute is not computed for every number.
  let most = least;
  while (!holds(most)) most = least + 2 * (most - least) + 1;
  let below = least - 1;
  while (most - below > 1) {
    const middle = Math.floor((below + most) / 2);
    if (holds(middle)) most = middle;
    else below = middle;
  }
  return most;
}

/** The fewest servers with which people wait no longer than a standard on average. */
export const serversFor = (arrivals: number, service: number, longestWait: number): number =>
  fewest(
    arrivals,
    service,
    (servers) => (erlangC(arrivals, service, servers)?.meanWait ?? Number.POSITIVE_INFINITY) <= longestWait,
  );

/** The fewest servers with which a share of all, below 1, is served within a time. */
export const serversForLevel = (arrivals: number, service: number, share: number, longest: number): number =>
  fewest(arrivals, service, (servers) => (servedWithin(arrivals, service, servers, longest) ?? 0) >= share);
