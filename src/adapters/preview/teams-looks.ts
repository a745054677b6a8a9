/** How Teams draws cards, as far as it can be read from its public documentation: three themes, close enough to judge contrast. */
export interface Look {
  readonly name: 'light' | 'dark' | 'high-contrast';
  readonly page: string;
  readonly card: string;
  readonly hostConfig: object;
}

interface Colors {
  readonly text: string;
  readonly subtle: string;
  readonly card: string;
  readonly attention: string;
  readonly warning: string;
  readonly emphasis: string;
}

const themes: Readonly<Record<Look['name'], Colors & { readonly page: string }>> = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', attention: '#fdf3f4', warning: '#fff9f5', emphasis: '#f5f5f5' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', attention: '#3b1113', warning: '#4a1e04', emphasis: '#333333' },
  'high-contrast': { page: '#000000', card: '#000000', text: '#ffffff', subtle: '#ffffff', attention: '#000000', warning: '#000000', emphasis: '#000000' },
};

export const teamsLooks: readonly Look[] = Object.entries(themes).map(([name, { page, ...colors }]) => ({
  name: name as Look['name'],
  page,
  card: colors.card,
  hostConfig: hostConfig(colors),
}));

function hostConfig({ text, subtle, card, attention, warning, emphasis }: Colors): object {
  const foregroundColors = Object.fromEntries(
    ['default', 'dark', 'light', 'accent', 'attention', 'good', 'warning'].map((name) => [name, { default: text, subtle }]),
  );
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    supportsInteractivity: true,
    actions: { maxActions: 6, actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8 },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      ...{ default: style(card), emphasis: style(emphasis), accent: style(emphasis) },
      ...{ good: style(emphasis), attention: style(attention), warning: style(warning) },
    },
  };
}
