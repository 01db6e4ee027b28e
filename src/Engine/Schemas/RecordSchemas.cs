using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Schemas;

/// <summary>Records of rules → JSON Schemas: a member is called as its property, and is required as the property is.</summary>
/// <remarks>Where a file writes something in another shape than the record holds it, <see cref="WrittenShapes"/> says how.</remarks>
internal sealed class RecordSchemas(Description describe)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The shared definitions met so far, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>A reference to the record's definition, which is made when it is new.</summary>
    public JsonObject Reference(Type type) => Reference(Named(type.Name), () => Record(type));

    /// <summary>A reference to a definition, which is made when it is new.</summary>
    public JsonObject Reference(string name, Func<JsonObject> make)
    {
        if (!Definitions.ContainsKey(name))
        {
            Definitions[name] = null;
            Definitions[name] = make();
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + name };
    }

    /// <summary>The record itself.</summary>
    /// <param name="type">The record.</param>
    /// <param name="also">Members that the file has besides those of the record; null: none.</param>
    public JsonObject Record(Type type, WrittenShapes.Members? also = null)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in Properties(type))
        {
            var members = WrittenShapes.Of(type, property.Name) ?? [new(Named(property.Name), IsRequired(property), builder => builder.Value(property))];
            foreach (var member in members.Concat(also?.Invoke(property.Name) ?? []))
            {
                var value = member.Schema(this);
                if (describe(property.DeclaringType!, property.Name) is { } said)
                {
                    value["description"] = said;
                }

                properties[member.Name] = value;
                if (member.IsRequired)
                {
                    required.Add(member.Name);
                }
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (describe(type, null) is { } about)
        {
            schema.Insert(0, "description", about);
        }

        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        return schema;
    }

    /// <summary>One of the words of an enumeration.</summary>
    public static JsonObject Words(Type enumeration, params IEnumerable<string> except) => new()
    {
        ["enum"] = new JsonArray([.. Enum.GetNames(enumeration).Except(except).Select(name => JsonValue.Create(Named(name)))]),
    };

    /// <summary>One of several shapes.</summary>
    public static JsonObject AnyOf(params JsonObject[] shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    /// <summary>A value of a plain type.</summary>
    public static JsonObject Plain(params string[] types) =>
        new() { ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(type => JsonValue.Create(type))]) };

    /// <summary>A text of this form.</summary>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A calendar day.</summary>
    public static JsonObject Day() => Pattern(@"^\d{4}-\d{2}-\d{2}$");

    /// <summary>A list with something in it.</summary>
    public static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = item };

    /// <summary>The value of a property, by its type.</summary>
    public JsonObject Value(PropertyInfo property) => property.Name == "Id" ? Pattern(WrittenShapes.IdForm(property.DeclaringType!)) : Value(property.PropertyType);

    private JsonObject Value(Type written)
    {
        var type = Nullable.GetUnderlyingType(written) ?? written;
        if (type == typeof(string))
        {
            return new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            // An empty list says nothing: leave it out.
            return type.GetGenericArguments()[0] is var item && item == typeof(Phase) ? ListOf(Words(item)) : ListOf(Value(item));
        }

        return type switch
        {
            _ when type == typeof(bool) => Plain("boolean"),
            _ when type == typeof(decimal) => Plain("number"),
            _ when type == typeof(DateOnly) => Day(),
            _ when type == typeof(ExpressionText) => Reference("expression", WrittenShapes.Expression),
            _ when type.IsEnum => Words(type),
            _ => Reference(type),
        };
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null && property.PropertyType != typeof(Place))
        // What a record shares with others comes first.
        .OrderBy(property => property.DeclaringType == type ? 1 : 0);

    private static bool IsRequired(PropertyInfo property)
    {
        var isPositional = property.DeclaringType!.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));
        return (isPositional || property.GetCustomAttribute<RequiredMemberAttribute>() is not null)
            && Nullability.Create(property).ReadState == NullabilityState.NotNull;
    }

    private static string Named(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
