namespace Magnum.Functions.Docs;

/// <summary>How the page looks, by day and by night.</summary>
internal static class DocsStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --line: light-dark(#d8dce2, #3a3f47); --soft: light-dark(#f4f6f8, #1d2126); --link: light-dark(#0b57a4, #7fb7f0); }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1.5rem; background: light-dark(#fff, #14171a); color: light-dark(#1b1f24, #e4e7eb); }
        a { color: var(--link); } nav a { margin-right: .8rem; } h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; }
        details { border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; } summary { padding: .45rem .7rem; cursor: pointer; } details[open] summary { background: var(--soft); }
        summary b { display: inline-block; min-width: 4.2rem; } .get { color: light-dark(#19693b, #74c996); } .post { color: light-dark(#0b57a4, #7fb7f0); } .patch { color: light-dark(#8a5a00, #e0b35c); } .delete { color: light-dark(#a4262c, #f08c8c); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; padding: .3rem .9rem .8rem; margin: 0; } dt { font-weight: 600; } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; } td { border-bottom: 1px solid var(--line); padding: .2rem .6rem .2rem 0; } code { font-size: .92em; }
        """;
}
