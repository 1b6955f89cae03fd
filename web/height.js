// @ts-check
// How high the page is, for hosts that make their frame as high. The body's height comes of what it holds, never of the
// frame's; should something from outside make it so (a visitor's own style), it stops growing.

const mostGrowths = 8, leastChange = 2;  // CSS px

/** @param {(px: number) => void} tell @param {() => boolean} isPending nothing stands yet */
export function watchHeight(tell, isPending) {
  let told = 0, growths = 0, width = innerWidth, windowHeight = innerHeight;
  const look = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (isPending() || Math.abs(height - told) < leastChange) return;
    // The window was made higher, and so was the page, again and again at the same width: nobody did that but the two of them.
    const isAnswer = height > told && innerWidth === width && innerHeight > windowHeight;
    growths = isAnswer ? growths + 1 : 0;
    [width, windowHeight] = [innerWidth, innerHeight];
    if (growths > mostGrowths) return;
    told = height;
    tell(height);
  };
  new ResizeObserver(look).observe(document.body);
  return {look};
}
