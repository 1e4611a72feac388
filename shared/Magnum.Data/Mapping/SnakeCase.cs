using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data.Mapping;

/// <summary>Gives every column its property's name in lower case with underscores, as the tables always had it.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));
        }
    }

    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsAsciiLetterUpper(name[index]))
                builder.Append('_');
            builder.Append(char.ToLowerInvariant(name[index]));
        }

        return builder.ToString();
    }
}
