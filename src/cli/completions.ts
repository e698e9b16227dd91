import { aboutOption, choice, commands, type Option, optionNames, options, UsageError } from './options.js';
import { writeOutput } from './write-output.js';

/** `daily-papers completions SHELL`: prints a script that the shell loads to complete commands, options and values. */
export async function completions(shells: readonly string[]): Promise<number> {
  const [shell, ...others] = shells;
  if (shell === undefined || others.length > 0)
    throw new UsageError('completions takes one shell: bash, zsh or fish.');
  await writeOutput(null, scripts[choice('completions', shell, ['bash', 'zsh', 'fish'])]());
  return 0;
}

const all = optionNames.map((name) => {
  const { short, value, multiple, choices }: Option = options[name];
  return {
    name,
    short,
    value,
    multiple,
    about: aboutOption(name),
    choices: choices?.join(' '),
    isFile: /FILE/.test(value ?? ''),
  };
});
const names = Object.keys(commands).join(' ');

const scripts = {
  // Where nothing matches, `-o default` completes the names of files.
  bash: () => `# daily-papers completions bash >> ~/.bash_completion
_daily_papers() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=
  case \${COMP_WORDS[COMP_CWORD-1]} in
${all
  .filter(({ choices }) => choices)
  .map(({ name, short, choices }) => `    ${short ? `-${short}|` : ''}--${name}) words='${choices}' ;;\n`)
  .join('')}    completions) words='bash zsh fish' ;;
    *)
      if [[ $word == -* ]]; then words='${all.map(({ name }) => `--${name}`).join(' ')}'
      elif ((COMP_CWORD == 1)); then words='${names}'
      fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _daily_papers daily-papers
`,
  zsh: () => `#compdef daily-papers
# daily-papers completions zsh > "\${fpath[1]}/_daily-papers"
_daily_papers() {
  local -a commands=(${Object.entries(commands)
    .map(([name, about]) => `'${name}:${plain(about)}'`)
    .join(' ')})
  _arguments \\
${all
  .map(({ name, short, value, multiple, about, choices, isFile }) => {
    const flags = short
      ? `'(-${short} --${name})'{-${short},--${name}}'`
      : `'${multiple ? '*' : ''}--${name}`;
    const action = isFile ? '_files' : choices ? `(${choices})` : ' ';
    return `    ${flags}[${plain(about)}]${value ? `:${plain(value)}:${action}` : ''}' \\\n`;
  })
  .join('')}    '1: :{_describe command commands; _files}' \\
    '*:input:{ [[ $words[2] == completions ]] && compadd bash zsh fish || _files }'
}
if [[ $funcstack[1] == _daily_papers ]]; then _daily_papers "$@"; else compdef _daily_papers daily-papers; fi
`,
  fish: () => `# daily-papers completions fish > ~/.config/fish/completions/daily-papers.fish
${Object.entries(commands)
  .map(([name, about]) => `complete -c daily-papers -n __fish_use_subcommand -a ${name} -d '${about}'\n`)
  .join('')}complete -c daily-papers -n '__fish_seen_subcommand_from completions' -x -a 'bash zsh fish'
${all
  .map(({ name, short, value, about, choices, isFile }) => {
    const flags = `-l ${name}${short ? ` -s ${short}` : ''}`;
    const action = choices ? ` -x -a '${choices}'` : isFile ? ' -r' : value ? ' -x' : '';
    return `complete -c daily-papers ${flags}${action} -d '${about.replaceAll("'", '')}'\n`;
  })
  .join('')}`,
};

/** A text inside of a quoted specification of zsh. */
function plain(text: string): string {
  return text.replaceAll("'", '').replace(/[[\]:]/g, '\\$&');
}
