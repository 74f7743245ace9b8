{{- define "service.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  {{- if not (or .Values.autoscaling.cpu.enabled .Values.autoscaling.lag.enabled) }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}
  selector:
    matchLabels:
      {{- include "xianfeng.selector" (dict "name" .Chart.Name "root" .) | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "xianfeng.labels" . | nindent 8 }}
        app.kubernetes.io/name: {{ .Chart.Name }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      # Five seconds for the others to notice, 20 for the requests, 20 for the batch and what is to be published, and some to spare.
      terminationGracePeriodSeconds: 60
      securityContext:
        {{- include "xianfeng.podSecurity" 10001 | nindent 8 }}
      {{- with .Values.global.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      topologySpreadConstraints:
        {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
        - maxSkew: 1
          topologyKey: {{ . }}
          whenUnsatisfiable: ScheduleAnyway
          matchLabelKeys: [pod-template-hash]
          labelSelector:
            matchLabels:
              {{- include "xianfeng.selector" (dict "name" $.Chart.Name "root" $) | nindent 14 }}
        {{- end }}
      containers:
        - name: service
          image: {{ .Values.global.image.prefix }}{{ .Values.image }}:{{ .Values.global.image.tag }}
          imagePullPolicy: {{ .Values.global.image.pullPolicy }}
          securityContext:
            {{- include "xianfeng.containerSecurity" . | nindent 12 }}
          ports:
            - {name: http, containerPort: 8080}
            - {name: management, containerPort: 8081}
          env:
            {{- include "service.environment" . | nindent 12 }}
          {{- if and .Values.data .Values.global.secrets.kafka }}
          envFrom:
            - secretRef: {name: {{ .Values.global.secrets.kafka }}}
          {{- end }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
          # Starting may take three minutes on a busy node; only after it is what does not answer restarted. The store being away
          # makes a pod unready, never dead.
          startupProbe: {httpGet: {path: /actuator/health/liveness, port: management}, periodSeconds: 2, failureThreshold: 90, timeoutSeconds: 2}
          livenessProbe: {httpGet: {path: /actuator/health/liveness, port: management}, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5}
          readinessProbe: {httpGet: {path: /actuator/health/readiness, port: management}, periodSeconds: 3, failureThreshold: 2, timeoutSeconds: 5}
          lifecycle: {preStop: {sleep: {seconds: 5}}}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- if .Values.secretFiles }}
            - {name: keys, mountPath: /run/secrets/xianfeng, readOnly: true}
            {{- end }}
            {{- if and .Values.data (include "xianfeng.kafkaUsers" .) }}
            - {name: kafka-authority, mountPath: /run/secrets/kafka, readOnly: true}
            {{- end }}
      volumes:
        - {name: tmp, emptyDir: {sizeLimit: 256Mi}}
        {{- if .Values.secretFiles }}
        - name: keys
          secret:
            secretName: {{ required "global.secrets.keys names the one Secret with the key files" .Values.global.secrets.keys }}
            defaultMode: 0440
            items:
              {{- range .Values.secretFiles }}
              - {key: {{ . }}, path: {{ . }}}
              {{- end }}
        {{- end }}
        {{- if and .Values.data (include "xianfeng.kafkaUsers" .) }}
        - name: kafka-authority
          secret:
            secretName: {{ include "xianfeng.kafkaAuthority" . }}
            defaultMode: 0440
            items: [{key: ca.crt, path: ca.crt}]
        {{- end }}
{{- end }}

{{- define "service.environment" -}}
- {name: MALLOC_ARENA_MAX, value: "2"}
- {name: SERVER_PORT, value: "8080"}
- {name: MANAGEMENT_SERVER_PORT, value: "8081"}
- {name: XIANFENG_ISSUER, value: {{ required "global.issuer is the public address of the platform" .Values.global.issuer | quote }}}
- {name: XIANFENG_JWKS_URI, value: "http://{{ .Release.Name }}-membership:8080/oauth2/jwks"}
- {name: XIANFENG_SECRETS_MADE, value: "false"}
- {name: XIANFENG_SECRETS_DIRECTORY, value: /run/secrets/xianfeng}
{{- with .Values.global.logs.format }}
- {name: LOGGING_STRUCTURED_FORMAT_CONSOLE, value: {{ . }}}
{{- end }}
{{- with .Values.global.tracing.endpoint }}
- {name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, value: {{ . | quote }}}
{{- if eq $.Chart.Name "gateway" }}
- {name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY, value: {{ $.Values.global.tracing.sampling | quote }}}
{{- end }}
{{- end }}
{{- if eq .Chart.Name "gateway" }}
{{- range list "membership" "activity" "grievance" "scoring" }}
- {name: XIANFENG_{{ upper . }}_URI, value: "http://{{ $.Release.Name }}-{{ . }}:8080"}
{{- end }}
{{- end }}
{{- if .Values.data }}
- {name: SPRING_KAFKA_BOOTSTRAP_SERVERS, value: {{ include "xianfeng.bootstrapServers" . | quote }}}
{{- if include "xianfeng.kafkaUsers" . }}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: SASL_SSL}
- {name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM, value: SCRAM-SHA-512}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ .Release.Name }}-{{ .Chart.Name }}, key: sasl.jaas.config}}
- {name: SPRING_KAFKA_SSL_TRUST_STORE_TYPE, value: PEM}
- {name: SPRING_KAFKA_SSL_TRUST_STORE_LOCATION, value: "file:/run/secrets/kafka/ca.crt"}
{{- end }}
{{- if eq .Values.global.store.mode "plain" }}
- {name: SPRING_MONGODB_URI, value: "mongodb://{{ .Release.Name }}-store:27017/xianfeng_{{ .Chart.Name }}"}
{{- else }}
- name: SPRING_MONGODB_URI
  valueFrom: {secretKeyRef: {name: {{ required "global.secrets.store names the Secret with an address per service" .Values.global.secrets.store }}, key: {{ .Chart.Name }}}}
{{- end }}
{{- end }}
{{- if and (eq .Chart.Name "membership") .Values.global.secrets.bootstrap }}
- name: XIANFENG_BOOTSTRAP_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ .Values.global.secrets.bootstrap }}, key: bootstrap-client-secret}}
- name: XIANFENG_BOOTSTRAP_GRANTER_SECRET
  valueFrom: {secretKeyRef: {name: {{ .Values.global.secrets.bootstrap }}, key: bootstrap-granter-secret}}
{{- end }}
{{- range $name, $value := .Values.environment }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end }}
