-- question: What is the array of one measure of a window?
-- parameter names: names of the measures of the window
-- parameter arrays: an array for each of them, buckets or counts of a sketch
-- parameter name: the measure
-- returns: its array, empty when the window has no such measure; sumMap(buckets, counts) merges many windows
(names, arrays, name) -> arrays[indexOf(names, name)]
