import type { Bilingual } from "../../language/bilingual.ts";
import { attempt } from "../attempt.ts";
import type { Command } from "../command.ts";
import type { Form } from "./form.ts";
import { asksForHelp } from "./given.ts";
import { helpText } from "./help.ts";

/** A command that is called in one way. */
export function commandOf(form: Form): Command {
  const { name, summary } = form;
  return commandOfForms({ name, summary, forms: [form], choose: () => form });
}

/** What is declared of a command that is called in several ways. */
export interface FormsDeclaration {
  readonly name: string;
  readonly summary: Bilingual;
  /** The forms that its help shows. */
  readonly forms: readonly Form[];
  /**
   * The form that the arguments call.
   *
   * @throws {Refusal} when they call none
   */
  readonly choose: (args: readonly string[]) => Promise<Form> | Form;
  /**
   * Whether the arguments call a form so surely that help is about it alone.
   * @default never
   */
  readonly isSure?: (args: readonly string[]) => boolean;
  /**
   * Every form, for the reference.
   * @default forms
   */
  readonly all?: () => Promise<readonly Form[]>;
}

/** A command of the forms declared. Asked for help it shows it, and does nothing else. */
export function commandOfForms(declaration: FormsDeclaration): Command {
  const { name, summary, forms, choose } = declaration;
  const { isSure = () => false, all = () => Promise.resolve(forms) } = declaration;
  return {
    name,
    summary,
    forms: all,
    run: (args, io) =>
      attempt(io, async () => {
        if (!asksForHelp(args)) return await (await choose(args)).run(args, io);
        io.out(helpText(isSure(args) ? [await choose(args)] : forms));
        return 0;
      }),
  };
}
