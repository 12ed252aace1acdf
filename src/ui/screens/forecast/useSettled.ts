import { useEffect, useState } from 'react'

/** Follows a value once the screen has taken it in: after the frame that paints its numbers, and after the charts, which draw behind that frame. */
export function useSettled<T>(value: T | null): T | null {
  const [settled, setSettled] = useState({ value })
  useEffect(() => {
    let afterPaint: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      afterPaint = setTimeout(() => setSettled({ value }))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(afterPaint)
    }
  }, [value])
  return settled.value ?? value
}
