namespace Magnum.Functions.Http.Policies;

/// <summary>A parsed check; references to other rules are resolved when the rules are loaded.</summary>
internal abstract record PolicyCheck
{
    /// <summary>True when the check admits the subject to the target.</summary>
    public abstract bool Admits(in PolicySubject subject, in PolicyTarget target);

    /// <summary>"@" and the empty check, or "!".</summary>
    public sealed record Constant(bool Value) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) => Value;
    }

    /// <summary>"role:admin".</summary>
    public sealed record Role(PolicyText Name) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) =>
            Name.For(target) is { } name && subject.HasRole(name);
    }

    /// <summary>"project_id:%(project_id)s", "is_admin:True": a credential equals a text.</summary>
    public sealed record Credential(string Name, PolicyText Value) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target)
        {
            if (Value.For(target) is not { } value) return false;
            return Name == PolicyCredentials.Roles
                ? subject.Token.Roles.Contains(value, StringComparer.Ordinal)
                : string.Equals(PolicyCredentials.Value(subject, Name), value, StringComparison.Ordinal);
        }
    }

    /// <summary>"'default':%(project_id)s": a literal equals a text.</summary>
    public sealed record Literal(string Own, PolicyText Value) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) =>
            string.Equals(Own, Value.For(target), StringComparison.Ordinal);
    }

    /// <summary>"rule:project_member".</summary>
    public sealed record Reference(Lazy<PolicyCheck> Rule) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) => Rule.Value.Admits(subject, target);
    }

    /// <summary>"a and b".</summary>
    public sealed record Both(PolicyCheck First, PolicyCheck Second) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) =>
            First.Admits(subject, target) && Second.Admits(subject, target);
    }

    /// <summary>"a or b".</summary>
    public sealed record Either(PolicyCheck First, PolicyCheck Second) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) =>
            First.Admits(subject, target) || Second.Admits(subject, target);
    }

    /// <summary>"not a".</summary>
    public sealed record Negation(PolicyCheck Inner) : PolicyCheck
    {
        public override bool Admits(in PolicySubject subject, in PolicyTarget target) => !Inner.Admits(subject, target);
    }
}
