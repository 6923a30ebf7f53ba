import type { ReactElement, ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names.ts';
import type { Option } from './option.ts';
import styles from './Tabs.module.css';

const css = classNames(styles);

interface TabsProps<V extends string> {
  label: string;
  /** `hint` stands after the label: a count. */
  tabs: readonly Option<V>[];
  value: V;
  onChange(value: V): void;
  /** What belongs to the chosen tab; it fills the height that is left and scrolls. */
  children: ReactNode;
  /** Classes for the row of tabs (its padding) and for the panel. */
  listClassName?: string | undefined;
  panelClassName?: string | undefined;
}

export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  listClassName,
  panelClassName,
}: TabsProps<V>): ReactElement {
  return (
    <AriaTabs
      className={css('tabs')}
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((each) => each.value === key);
        if (tab) onChange(tab.value);
      }}
    >
      <TabList aria-label={label} className={css('list', listClassName)}>
        {tabs.map((tab) => {
          const text = tab.hint === undefined ? tab.label : `${tab.label} ${tab.hint}`;
          return (
            <Tab key={tab.value} id={tab.value} className={css('tab')} data-label={text}>
              {text}
            </Tab>
          );
        })}
      </TabList>
      {/* A panel of its own for each tab: one that only changed its id would be controlled by no tab. */}
      <TabPanel key={value} id={value} className={css('panel', panelClassName)}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
