import assert from "node:assert/strict";
import { systemCode, systemProblem } from "../../pipeline/problem/system-error.ts";

const coded = (code: string) =>
  Object.assign(new Error(`m (os error 9): writefile '/x y'`), { code });

const codes = [
  "ENOENT",
  "EACCES",
  "EPERM",
  "EEXIST",
  "ENOTDIR",
  "EISDIR",
  "ENOTEMPTY",
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "EROFS",
  "EMFILE",
  "ENFILE",
  "EBUSY",
  "ETXTBSY",
  "ENAMETOOLONG",
  "ELOOP",
  "EINVAL",
  "EXDEV",
  "EPIPE",
  "EIO",
  "ENODEV",
];

Deno.test("each error of the system is a problem with place, cause and remedy in both languages", () => {
  for (const code of codes) {
    const found = systemProblem(coded(code));
    assert.ok(found !== null, code);
    assert.equal(found.code, "system-error");
    assert.equal(found.file, "/x y");
    for (const text of [found.what, found.why, found.mend]) {
      assert.ok(text.fr !== "" && text.en !== "", code);
    }
  }
});

Deno.test("Deno's own errors are known by name, Windows' by number", () => {
  for (
    const [error, code] of [
      [new Deno.errors.NotFound("x"), "ENOENT"],
      [new Deno.errors.PermissionDenied("x"), "EACCES"],
      [new Deno.errors.NotCapable("x"), "NotCapable"],
      [new Deno.errors.Busy("x"), "EBUSY"],
      [new Deno.errors.FilesystemLoop("x"), "ELOOP"],
      [new Error("The process cannot access the file (os error 32)"), "EBUSY"],
      [new Error("There is not enough space on the disk. (os error 112)"), "ENOSPC"],
      [new Error("odd (os error 1234)"), "E1234"],
    ] as const
  ) assert.equal(systemCode(error), code);
});

Deno.test("a bug is no problem of the system", () => {
  const wrongCall = Object.assign(new TypeError("x"), { code: "ERR_INVALID_ARG_TYPE" });
  for (
    const error of [new TypeError("x"), new RangeError("y"), wrongCall, "text", null, undefined]
  ) {
    assert.equal(systemProblem(error), null);
  }
});

Deno.test("a name that an object has anyway is not taken for an error's", () => {
  for (const name of ["constructor", "toString", "__proto__"]) {
    const error = new Error("x");
    error.name = name;
    assert.equal(systemCode(error), null);
    assert.notEqual(systemProblem(coded("EWHATEVER")), null);
  }
});
