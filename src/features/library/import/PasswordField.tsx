import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Import.module.css';

interface PasswordFieldProps {
  /** Whether one was tried already, and did not fit. */
  readonly wasWrong: boolean;
  readonly isOpening: boolean;
  /** What the button says. */
  readonly action: string;
  readonly onPassword: (password: string) => void;
}

/** Asks for a password; the button and Enter try it. */
export function PasswordField({ wasWrong, isOpening, action, onPassword }: PasswordFieldProps) {
  const [password, setPassword] = useState('');
  const open = () => password !== '' && onPassword(password);
  return (
    <div className={styles['add']}>
      <TextField
        label="Password"
        labelPlace="beside"
        type="password"
        value={password}
        onChange={setPassword}
        onCommit={open}
        problem={wasWrong && 'No password given so far opens it. Capital and small letters count.'}
        hint={isOpening && 'Opening it …'}
      />
      <Button isDisabled={password === ''} onPress={open}>
        {action}
      </Button>
    </div>
  );
}
