/** Convolutions. */
export const convolution = {
  'family.convolution':
    'Convolution over one or two dimensions: stride, padding, activation, pooling; gradients by kernel, bias and input',
  'title.convolution': 'Convolution',
  'statement.convolution-plain':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}). Calculate what is asked.',
  'statement.convolution-plain-upstream':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}). The gradient of the loss by the result, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.convolution-plain-target':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}). The result is compared with a target; the loss is {loss}. Calculate what is asked.',
  'statement.convolution-pooled':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}); what it leaves goes through {pool} over windows of {size} beside each other. Calculate what is asked.',
  'statement.convolution-pooled-upstream':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}); what it leaves goes through {pool} over windows of {size} beside each other. The gradient of the loss by the result, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.convolution-pooled-target':
    'A kernel slides over the input ({kind}; stride {stride}, padding {padding}); what it leaves goes through {pool} over windows of {size} beside each other. The result is compared with a target; the loss is {loss}. Calculate what is asked.',
  'word.cross-correlation': 'cross-correlation, in which the kernel is not turned round',
  'word.convolution': 'convolution, in which the kernel is turned round',
  'word.pool-max': 'max pooling',
  'word.pool-average': 'average pooling',

  'slip.kernel-turned.title': 'Kernel turned round',
  'slip.kernel-turned.explanation':
    'The kernel was read from its end; in cross-correlation, which the sheet has, its first weight meets the first entry of each window.',
  'slip.kernel-turned.hint': 'Which entry of a window does the first weight of the kernel meet?',
  'slip.kernel-not-turned.title': 'Kernel not turned round',
  'slip.kernel-not-turned.explanation':
    'The kernel was laid over the input as it stands; in the convolution on the sheet its first weight meets the last entry of each window.',
  'slip.kernel-not-turned.hint': 'Which entry of a window does the first weight of the kernel meet?',
  'slip.kernel-transposed.title': 'Kernel read across',
  'slip.kernel-transposed.explanation':
    'Rows and columns of the kernel were exchanged; each weight keeps its place in the window.',
  'slip.kernel-transposed.hint': 'Lay the kernel over the first window: which corner is where?',
  'slip.stride-ignored.title': 'Stride left out',
  'slip.stride-ignored.explanation':
    'The kernel was moved by one place at a time; the stride on the sheet says how far it moves.',
  'slip.stride-ignored.hint': 'Where does the second window begin?',
  'slip.bias-for-each-weight.title': 'Bias added for each weight',
  'slip.bias-for-each-weight.explanation':
    'The bias was added with every product; it is added once to the sum of a window.',
  'slip.bias-for-each-weight.hint': 'How often does the bias stand in the formula?',
  'slip.average-for-max.title': 'Average instead of maximum',
  'slip.average-for-max.explanation':
    'The mean of each window was taken; max pooling keeps its largest value.',
  'slip.average-for-max.hint': 'What does the sheet take from a window?',
  'slip.max-for-average.title': 'Maximum instead of average',
  'slip.max-for-average.explanation':
    'The largest value of each window was taken; average pooling takes its mean.',
  'slip.max-for-average.hint': 'What does the sheet take from a window?',
  'slip.sum-for-average.title': 'Window only summed',
  'slip.sum-for-average.explanation':
    'The values of each window were only added up; their mean divides by how many there are.',
  'slip.sum-for-average.hint': 'By how much is the sum of a window divided?',
  'slip.windows-overlapping.title': 'Pooling windows overlap',
  'slip.windows-overlapping.explanation':
    'The pooling window was moved by one place at a time; the windows on the sheet lie beside each other.',
  'slip.windows-overlapping.hint': 'Where does the second pooling window begin?',
  'slip.pool-gradient-to-all.title': 'Gradient handed to a whole window',
  'slip.pool-gradient-to-all.explanation':
    'Every entry of a window got the gradient; after max pooling it goes to the largest entry alone.',
  'slip.pool-gradient-to-all.hint': 'Which entry of the window moves the result when it grows a little?',
  'slip.pool-gradient-undivided.title': 'Gradient of an average not divided',
  'slip.pool-gradient-undivided.explanation':
    'Every entry of a window got the whole gradient; of an average each gets its share.',
  'slip.pool-gradient-undivided.hint': 'How much does the mean grow when one entry grows by 1?',
  'slip.kernel-gradient-turned.title': 'Gradient by the kernel turned round',
  'slip.kernel-gradient-turned.explanation':
    'The gradient by the kernel came out with its entries in the opposite order; each weight collects from the inputs that it meets.',
  'slip.kernel-gradient-turned.hint': 'Which inputs does the first weight of the kernel meet?',
  'slip.one-window-only.title': 'Gradient of one window only',
  'slip.one-window-only.explanation':
    'The gradient by the kernel was taken from the first window alone; all windows share the kernel, and what they give adds up.',
  'slip.one-window-only.hint': 'How many windows use this weight?',
  'slip.bias-gradient-mean.title': 'Bias gradient as a mean',
  'slip.bias-gradient-mean.explanation':
    'The mean of the gradients was taken for the bias; it enters every entry, so they add up.',
  'slip.bias-gradient-mean.hint': 'How does the loss react when the bias moves all entries?',
  'slip.input-gradient-turned.title': 'Kernel the wrong way round on the way back',
  'slip.input-gradient-turned.explanation':
    'Each gradient was sent back through the kernel in the opposite order; it goes back through the very weight that the input met.',
  'slip.input-gradient-turned.hint': 'Which weight does the first input meet in the first window?',
} as const;
