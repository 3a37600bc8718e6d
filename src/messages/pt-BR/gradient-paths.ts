/** The gradient of one weight: what moves with it, path by path, and by the recursion of δ. */
export const gradientPaths = {
  'family.gradient-paths':
    'Um peso de uma rede: o que muda com ele, seus caminhos até a perda, seu gradiente de duas maneiras',
  'title.gradient-paths': 'Caminhos de um gradiente',
  'statement.gradient-paths':
    'O peso {weight} da rede {architecture} abaixo ({activations}; {loss}) é alterado um pouco; tudo o mais que é dado fica como está. Diga quais grandezas mudam com ele e quantos caminhos levam dele até a perda; toda conexão conta, quaisquer que sejam seus números. Em seguida, calcule {gradient} duas vezes: como a soma sobre os caminhos, com o produto da regra da cadeia ao longo de cada um, e pela recursão de {delta}, de volta camada por camada.',
  'statement.gradient-paths.structure':
    'O peso {weight} da rede {architecture} abaixo ({activations}; {loss}) é alterado um pouco; tudo o mais que é dado fica como está. Diga quais grandezas mudam com ele e quantos caminhos levam dele até a perda; toda conexão conta, quaisquer que sejam seus números.',
  'statement.gradient-paths.paths':
    'O peso {weight} da rede {architecture} abaixo ({activations}; {loss}) é alterado um pouco; tudo o mais que é dado fica como está. Diga quais grandezas mudam com ele e quantos caminhos levam dele até a perda; toda conexão conta, quaisquer que sejam seus números. Em seguida, calcule {gradient} como a soma sobre os caminhos, com o produto da regra da cadeia ao longo de cada um.',
  'statement.gradient-paths-update':
    'O peso {weight} da rede {architecture} abaixo ({activations}; {loss}) é alterado um pouco; tudo o mais que é dado fica como está. Diga quais grandezas mudam com ele e quantos caminhos levam dele até a perda; toda conexão conta, quaisquer que sejam seus números. Em seguida, calcule {gradient} duas vezes: como a soma sobre os caminhos, com o produto da regra da cadeia ao longo de cada um, e pela recursão de {delta}, de volta camada por camada. Por fim, dê um passo de gradiente descendente para este peso com taxa de aprendizado {rate}.',

  'stage.structure': 'O que muda',
  'stage.paths': 'Caminho por caminho',
  'stage.recursion': 'Pela recursão',

  'gradient-paths.moves': '{symbol} muda com o peso.',
  'gradient-paths.own': 'O peso faz parte desta soma.',
  'gradient-paths.after':
    'Um caminho leva do peso até aqui: cada unidade de uma camada lê a camada anterior inteira.',
  'gradient-paths.beside': 'Fica na mesma camada, mas o peso não faz parte desta soma.',
  'gradient-paths.before': 'É calculada antes de o peso entrar em jogo.',

  'gate.no-live-path': 'Todos os caminhos do peso passam por uma unidade inativa: seu gradiente é zero.',
  'gate.dead-paths':
    'Algum caminho passa por uma unidade inativa onde nenhum deveria, ou nenhum passa onde um deveria.',

  'slip.paths-added.title': 'Unidades somadas em vez de multiplicadas',
  'slip.paths-added.explanation':
    'As unidades das camadas depois do peso foram somadas; a cada unidade de uma camada pode seguir-se cada uma da seguinte e, por isso, seus números se multiplicam.',
  'slip.paths-added.hint': 'Percorra com o dedo todos os caminhos por duas unidades: quantos são?',
  'slip.one-path-only.title': 'Só um dos caminhos',
  'slip.one-path-only.explanation':
    'O gradiente foi tirado só do primeiro caminho; as contribuições de todos os caminhos se somam.',
  'slip.one-path-only.hint': 'Quantos caminhos levam deste peso até a perda?',
  'slip.path-slope-left-out.title': 'Derivada de uma unidade do caminho omitida',
  'slip.path-slope-left-out.explanation':
    'O produto ao longo do caminho passa pela unidade do próprio peso sem a sua {f}′; cada unidade do caminho contribui com a sua derivada.',
  'slip.path-slope-left-out.hint': 'Nomeie cada unidade do caminho: cada uma tem a sua {f}′ no produto?',
  'slip.path-without-weights.title': 'Pesos do caminho omitidos',
  'slip.path-without-weights.explanation':
    'O produto ao longo do caminho tem as derivadas das unidades, mas não os pesos entre elas; cada conexão contribui com o seu peso.',
  'slip.path-without-weights.hint': 'Como reage a próxima soma ponderada quando a saída de uma unidade muda?',
  'slip.path-weights-added.title': 'Pesos somados ao longo do caminho',
  'slip.path-weights-added.explanation':
    'Os pesos ao longo de um caminho foram somados; ao longo de um caminho tudo se multiplica, e só os caminhos se somam.',
  'slip.path-weights-added.hint': 'O que a regra da cadeia faz com funções uma dentro da outra?',
} as const;
