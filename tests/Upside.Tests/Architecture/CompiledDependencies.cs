using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Upside.Tests.Architecture;

/// <summary>One type that names another, as the compiler wrote it down.</summary>
internal sealed record Dependency(TypeDefinition From, TypeReference To, string Where);

/// <summary>
/// Every type that the types of a compiled module name: base types, signatures, bodies, generics, attributes.
/// Constants are beyond it, because the compiler copies their values.
/// </summary>
internal static class CompiledDependencies
{
    public static IEnumerable<Dependency> Of(ModuleDefinition module) =>
        from type in module.GetTypes()
        from use in OfType(type)
        from named in Unfold(use.Type)
        select new Dependency(type, named, use.Where);

    private static IEnumerable<(TypeReference? Type, string Where)> OfType(TypeDefinition type)
    {
        yield return (type.BaseType, $"{type.Name} (base type)");
        foreach (var implemented in type.Interfaces)
            yield return (implemented.InterfaceType, $"{type.Name} (interface)");
        foreach (var use in OfGenericParameters(type, type.Name).Concat(OfAttributes(type, type.Name)))
            yield return use;

        foreach (var field in type.Fields)
        {
            yield return (field.FieldType, field.Name);
            foreach (var use in OfAttributes(field, field.Name))
                yield return use;
        }

        foreach (var property in type.Properties)
        {
            yield return (property.PropertyType, property.Name);
            foreach (var use in OfAttributes(property, property.Name))
                yield return use;
        }

        foreach (var happening in type.Events)
        {
            yield return (happening.EventType, happening.Name);
            foreach (var use in OfAttributes(happening, happening.Name))
                yield return use;
        }

        foreach (var use in type.Methods.SelectMany(OfMethod))
            yield return use;
    }

    private static IEnumerable<(TypeReference? Type, string Where)> OfMethod(MethodDefinition method)
    {
        var place = method.Name;
        yield return (method.ReturnType, place);
        foreach (var use in OfGenericParameters(method, place)
                     .Concat(OfAttributes(method, place))
                     .Concat(OfAttributes(method.MethodReturnType, place)))
            yield return use;
        foreach (var parameter in method.Parameters)
        {
            yield return (parameter.ParameterType, place);
            foreach (var use in OfAttributes(parameter, place))
                yield return use;
        }

        foreach (var overridden in method.Overrides)
            yield return (overridden.DeclaringType, place);
        if (!method.HasBody)
            yield break;
        foreach (var local in method.Body.Variables)
            yield return (local.VariableType, place);
        foreach (var handler in method.Body.ExceptionHandlers)
            yield return (handler.CatchType, place);
        foreach (var use in method.Body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)))
            yield return (use, place);
    }

    private static IEnumerable<TypeReference?> OfOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method =>
            [.. OfOperand(method.ElementMethod), .. method.GenericArguments],
        IMethodSignature signature =>
        [
            (signature as MethodReference)?.DeclaringType,
            signature.ReturnType,
            .. signature.Parameters.Select(parameter => parameter.ParameterType),
        ],
        _ => [],
    };

    private static IEnumerable<(TypeReference? Type, string Where)> OfGenericParameters(
        IGenericParameterProvider provider, string place) =>
        from parameter in provider.GenericParameters
        from use in parameter.Constraints
            .Select(constraint => ((TypeReference?)constraint.ConstraintType, place))
            .Concat(OfAttributes(parameter, place))
        select use;

    private static IEnumerable<(TypeReference? Type, string Where)> OfAttributes(
        ICustomAttributeProvider provider, string place) =>
        from attribute in provider.CustomAttributes
        from use in OfOperand(attribute.Constructor)
            .Concat(attribute.ConstructorArguments.SelectMany(OfArgument))
            .Concat(attribute.Properties.Concat(attribute.Fields).SelectMany(named => OfArgument(named.Argument)))
        select (use, $"{place} (attribute)");

    private static IEnumerable<TypeReference?> OfArgument(CustomAttributeArgument argument) =>
        [argument.Type, .. argument.Value switch
        {
            TypeReference type => [type],
            CustomAttributeArgument boxed => OfArgument(boxed),
            CustomAttributeArgument[] array => array.SelectMany(OfArgument),
            _ => Enumerable.Empty<TypeReference?>(),
        }];

    private static IEnumerable<TypeReference> Unfold(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic =>
            [.. Unfold(generic.ElementType), .. generic.GenericArguments.SelectMany(Unfold)],
        FunctionPointerType pointer =>
            [.. Unfold(pointer.ReturnType), .. pointer.Parameters.SelectMany(parameter => Unfold(parameter.ParameterType))],
        IModifierType modified => [.. Unfold(modified.ModifierType), .. Unfold(modified.ElementType)],
        TypeSpecification specification => Unfold(specification.ElementType),
        _ => [type],
    };
}
