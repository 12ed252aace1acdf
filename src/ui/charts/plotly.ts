import bar from 'plotly.js/lib/bar'
import contour from 'plotly.js/lib/contour'
import Plotly from 'plotly.js/lib/core'
import heatmap from 'plotly.js/lib/heatmap'

// Scatter is part of the core. A trace type that is not registered would silently be drawn as a scatter.
Plotly.register([bar, heatmap, contour])

export default Plotly
