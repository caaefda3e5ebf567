import type { Problem } from "../../problem/problem.ts";

/** What one speaker says until the next one speaks. */
export interface Turn {
  /** The speaker’s label, corrected where a typing slip was proposed; null before any label. */
  readonly speaker: string | null;
  /** The label as it stands in the text. */
  readonly label: string | null;
  /** Whether this is the interviewer: their words are never evidence. */
  readonly interviewer: boolean;
  /** Milliseconds from the start of the recording; null where not given or impossible. */
  readonly from: number | null;
  readonly to: number | null;
  /** First code point of the words spoken, label excluded. */
  readonly start: number;
  /** Code point after the words spoken. */
  readonly end: number;
  /** 1-based line of the text on which the turn starts. */
  readonly line: number;
}

/** Why a person must look at a line. */
export type ReviewKind =
  | "typo-label"
  | "unknown-label"
  | "impossible-time"
  | "missing-time"
  | "time-goes-back"
  | "ambiguous-label";

/** Something a person must decide; nothing was decided in silence. */
export interface ReviewItem {
  readonly kind: ReviewKind;
  readonly line: number;
  /** What stands in the text. */
  readonly found: string;
  /** What is proposed instead; null where nothing is. */
  readonly proposed: string | null;
}

/** A person who speaks. */
export interface Speaker {
  readonly name: string;
  readonly interviewer: boolean;
  readonly turns: number;
}

/** A transcript: its text as stored, who speaks where, and what a person must look at. */
export interface Transcript {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly speakers: readonly Speaker[];
  readonly review: readonly ReviewItem[];
}

/** A transcript file: the transcript, and what the file said about its author. */
export interface TranscriptFile {
  readonly transcript: Transcript;
  readonly format: "txt" | "md" | "docx" | "vtt" | "srt";
  /** Metadata found in the file: reported, never carried on. */
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  readonly problems: readonly Problem[];
}

/** How speakers are told apart. */
export interface TranscriptOptions {
  /**
   * Labels of interviewers, beside the usual words (chercheur, enquêtrice, interviewer, …).
   * @default []
   */
  readonly interviewers?: readonly string[];
  /**
   * Labels known beforehand.
   * @default []
   */
  readonly speakers?: readonly string[];
}
