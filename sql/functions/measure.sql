-- question: What is the value of one measure of a window?
-- parameter names: names of the measures of the window
-- parameter values: a number for each of them
-- parameter name: the measure
-- returns: its number, NULL when the window has no such measure; over many windows sum, min or max it
(names, values, name) -> if(has(names, name), values[indexOf(names, name)], NULL)
