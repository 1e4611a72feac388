namespace Magnum.Functions.Docs;

/// <summary>How the page looks, by day and by night, on a desk and on a phone.</summary>
internal static class DocsStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --line: light-dark(#d8dce2, #3a3f47); --soft: light-dark(#f4f6f8, #1d2126); --link: light-dark(#0b57a4, #7fb7f0); --quiet: light-dark(#5a6370, #9aa4b0); }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 84rem; padding: 1.5rem; background: light-dark(#fff, #14171a); color: light-dark(#1b1f24, #e4e7eb); }
        a { color: var(--link); } h1 { margin: 0; } h2 { border-bottom: 1px solid var(--line); margin: 2.5rem 0 .8rem; } section:first-child h2 { margin-top: 0; } h3 { margin: 2rem 0 0; } h3 + p { margin: 0 0 .4rem; color: var(--quiet); } h4 { margin: 1rem 0 .2rem; }
        nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem; padding: .6rem 0 1.2rem; }
        details { border: 1px solid var(--line); border-radius: .4rem; margin: .4rem 0; } details > div { padding: .2rem .9rem .8rem; }
        summary { padding: .5rem .7rem; cursor: pointer; display: flex; flex-wrap: wrap; gap: 0 .7rem; align-items: baseline; } summary:hover, details[open] summary { background: var(--soft); } summary span { color: var(--quiet); }
        summary b { min-width: 4.6rem; } .get, .head { color: light-dark(#19693b, #74c996); } .post { color: light-dark(#0b57a4, #7fb7f0); } .patch, .put { color: light-dark(#8a5a00, #e0b35c); } .delete { color: light-dark(#a4262c, #f08c8c); } .options { color: var(--quiet); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; } dt { font-weight: 600; } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; } td { border-bottom: 1px solid var(--line); padding: .3rem .9rem .3rem 0; vertical-align: top; overflow-wrap: anywhere; } td:nth-child(1) { width: 27%; } td:nth-child(2) { width: 33%; }
        code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; } p { margin: .4rem 0; }
        .badge { font-style: normal; font-size: .75rem; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; color: var(--quiet); white-space: nowrap; margin-right: .2rem; }
        :target { background: var(--soft); }
        @media (min-width: 60rem) { body { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 2.5rem; } header { grid-column: 1 / -1; margin-bottom: 1.2rem; } nav { flex-direction: column; flex-wrap: nowrap; align-self: start; position: sticky; top: 1rem; padding: 0; } }
        @media (max-width: 40rem) { body { padding: 1rem; } h1 { font-size: 1.5rem; } summary code { flex-basis: 100%; order: 1; } summary b { min-width: 0; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } table, tbody, tr, td { display: block; width: auto !important; } td { border: 0; padding: 0; } tr { border-bottom: 1px solid var(--line); padding: .4rem 0; } td + td { font-size: .9em; } td:nth-child(2) { color: var(--quiet); } }
        """;
}
